"""Ways to reach a person outside the application. What is said is the notification service's matter."""
