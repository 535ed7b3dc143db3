"""Language models. What they are asked and what is believed of their answers is the domain's and the service's matter."""
